/** What stands at which address. Each page comes when it is first opened. */
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { Missing } from './shell/missing.tsx';
import { PageSkeleton } from './shell/page-skeleton.tsx';
import { Shell } from './shell/shell.tsx';

const Imports = lazy(() => import('./imports/page.tsx'));
const NewImport = lazy(() => import('./wizard/file/new-page.tsx'));
const Wizard = lazy(() => import('./wizard/wizard.tsx'));
const History = lazy(() => import('./history/page.tsx'));
const Records = lazy(() => import('./records/page.tsx'));
const Tokens = lazy(() => import('./tokens/page.tsx'));
const Applications = lazy(() => import('./applications/page.tsx'));
const Fields = lazy(() => import('./fields/page.tsx'));
const Webhooks = lazy(() => import('./webhooks/page.tsx'));
const Consent = lazy(() => import('./consent/page.tsx'));
const Refused = lazy(() => import('./consent/refused.tsx'));

export function App() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/oauth/consent/:uid">{({ uid }) => <Consent uid={uid} />}</Route>
        <Route path="/oauth/*">
          <Refused />
        </Route>
        <Route component={Pages} />
      </Switch>
    </Suspense>
  );
}

/** Those that stand in the frame. */
function Pages() {
  return (
    <Shell>
      <Suspense fallback={<PageSkeleton />}>
        <Switch>
          <Route path="/">
            <Redirect to="/imports" replace />
          </Route>
          <Route path="/imports" component={Imports} />
          <Route path="/imports/new" component={NewImport} />
          <Route path="/imports/:uuid/history">{({ uuid }) => <History key={uuid} uuid={uuid} />}</Route>
          <Route path="/imports/:uuid/:step?">
            {({ uuid, step }) => <Wizard key={uuid} uuid={uuid} step={step ?? ''} />}
          </Route>
          <Route path="/records/:type?">{({ type }) => <Records key={type} type={type ?? ''} />}</Route>
          <Route path="/tokens" component={Tokens} />
          <Route path="/applications" component={Applications} />
          <Route path="/fields" component={Fields} />
          <Route path="/webhooks" component={Webhooks} />
          <Route component={Missing} />
        </Switch>
      </Suspense>
    </Shell>
  );
}
