/** What stands at which address. Each page comes when it is first opened. */
import { Redirect, Route, Switch } from 'wouter';
import { coming } from './shell/coming.tsx';
import { Missing } from './shell/missing.tsx';
import { PageSkeleton } from './shell/page-skeleton.tsx';
import { Shell } from './shell/shell.tsx';

const Imports = coming(() => import('./imports/page.tsx'), <PageSkeleton />);
const NewImport = coming(() => import('./wizard/file/new-page.tsx'), <PageSkeleton />);
const Wizard = coming(() => import('./wizard/wizard.tsx'), <PageSkeleton />);
const History = coming(() => import('./history/page.tsx'), <PageSkeleton />);
const Records = coming(() => import('./records/page.tsx'), <PageSkeleton />);
const Tokens = coming(() => import('./tokens/page.tsx'), <PageSkeleton />);
const Applications = coming(() => import('./applications/page.tsx'), <PageSkeleton />);
const Fields = coming(() => import('./fields/page.tsx'), <PageSkeleton />);
const Webhooks = coming(() => import('./webhooks/page.tsx'), <PageSkeleton />);
const Consent = coming(() => import('./consent/page.tsx'));
const Refused = coming(() => import('./consent/refused.tsx'));

export function App() {
  return (
    <Switch>
      <Route path="/oauth/consent/:uid">{({ uid }) => <Consent uid={uid} />}</Route>
      <Route path="/oauth/*">
        <Refused />
      </Route>
      <Route component={Pages} />
    </Switch>
  );
}

/** Those that stand in the frame. */
function Pages() {
  return (
    <Shell>
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
    </Shell>
  );
}
