/** The mistakes that RFC 9700 (OAuth 2.0 Security Best Current Practice) warns of, each tried. */
import { describe, expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { pkce, postForm, register, signedIn, Visitor } from '../support/oauth.ts';

const inlet = await startInlet();
const person = await inlet.person();
const bridge = await register(inlet, person);
const program = await register(inlet, person, { name: 'Desktop', confidential: false });
const visitor = await signedIn(inlet.url, person);

const authorize = (query: Record<string, string>) =>
  visitor.ask(`/oauth/authorize?${new URLSearchParams(query)}`);
const codeFor = (query: Record<string, string>) => visitor.allow(query, person.accountUuid);
const works = async (token: string) => (await apiOf(inlet.url, token).get('/api/v1/import')).status === 200;

describe('an address that is not registered letter by letter (§4.1) is never gone to', () => {
  test.each([
    'https://evil.example/callback',
    'https://crm-bridge.example/callback/',
    'https://crm-bridge.example/callback?to=evil',
    'https://crm-bridge.example/callback/../elsewhere',
    'https://crm-bridge.example:443/callback',
    'https://crm-bridge.example.evil.example/callback',
    'https://CRM-bridge.example/callback',
    'https://crm-bridge.example@evil.example/callback',
    'http://crm-bridge.example/callback',
    '//evil.example',
    'javascript:alert(1)',
  ])('%s', async (redirect_uri) => {
    const answer = await authorize(bridge.request({ redirect_uri }));
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    expect(await answer.json()).toMatchObject({ error: 'invalid_redirect_uri' });
  });

  test('nor one that is left out, or given twice', async () => {
    const { redirect_uri: _, ...without } = bridge.request();
    expect((await authorize(without)).headers.get('location')).toBeNull();
    const twice = `${new URLSearchParams(bridge.request())}&redirect_uri=https://evil.example/`;
    expect((await visitor.ask(`/oauth/authorize?${twice}`)).headers.get('location')).toBeNull();
  });

  test('an unknown application leads nowhere either (open redirector, §4.11)', async () => {
    for (const client_id of [crypto.randomUUID(), 'nonsense', '']) {
      const answer = await authorize(bridge.request({ client_id }));
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    }
  });

  test('a program on the person’s own machine has its port free, and nothing else (RFC 8252 §7.3)', async () => {
    const local = await register(inlet, person, {
      confidential: false,
      redirectUris: ['http://127.0.0.1/callback'],
    });
    const { challenge } = pkce();
    const more = { code_challenge: challenge, code_challenge_method: 'S256' };
    const to = (redirect_uri: string) => authorize(local.request({ redirect_uri, ...more }));
    expect((await to('http://127.0.0.1:51004/callback')).status).toBe(303);
    expect((await to('http://127.0.0.1:51004/other')).status).toBe(400);
    expect((await to('http://127.0.0.1.evil.example/callback')).status).toBe(400);
  });
});

test('an application has a name that people can see, that changes nothing around it, and few addresses', async () => {
  const owner = apiOf(inlet.url, person.token);
  const asked = { redirect_uris: ['https://a.example/'], confidential: true, password: person.password };
  for (const name of ['\u202egnp.knaB', 'Bank\nof England', '\u200b', '…']) {
    const { status, body } = await owner.post('/api/v1/oauth-applications', { ...asked, name });
    expect([name, status, body.errors?.name]).toEqual([
      name,
      422,
      ['The name field must be one line of letters that can be seen.'],
    ]);
  }
  const many = {
    ...asked,
    name: 'Many',
    redirect_uris: Array.from({ length: 21 }, (_, at) => `https://a.example/${at}`),
  };
  expect((await owner.post('/api/v1/oauth-applications', many)).body.message).toBe(
    'The redirect uris field must not have more than 20 items.',
  );
  for (const name of ['بنك', '👩‍👩‍👧 Family', 'R&D'])
    expect((await owner.post('/api/v1/oauth-applications', { ...asked, name })).status).toBe(200);
});

test('the exchange must name the address the code went to', async () => {
  const code = await codeFor(bridge.request());
  const answer = await bridge.exchange(code, { redirect_uri: 'https://evil.example/callback' });
  expect([answer.status, answer.body.error]).toEqual([400, 'invalid_grant']);
});

describe('a code', () => {
  test('that comes twice ends the tokens it gave (§4.5)', async () => {
    const code = await codeFor(bridge.request());
    const { body } = await bridge.exchange(code);
    expect(await works(body.access_token)).toBe(true);
    const again = await bridge.exchange(code);
    expect([again.status, again.body.error]).toEqual([400, 'invalid_grant']);
    expect(await works(body.access_token)).toBe(false);
    expect((await bridge.refresh(body.refresh_token)).body.error).toBe('invalid_grant');
  });

  test('that comes many times at once gives at most one answer, and nothing that lasts', async () => {
    const code = await codeFor(bridge.request());
    const answers = await Promise.all(Array.from({ length: 8 }, () => bridge.exchange(code)));
    const good = answers.filter(({ status }) => status === 200);
    expect(good.length).toBeLessThanOrEqual(1);
    for (const { body } of good) expect(await works(body.access_token)).toBe(false);
    for (const { status, body } of answers) if (status !== 200) expect(body.error).toBe('invalid_grant');
  });

  test('of one application is no good to another (§4.5.3.1)', async () => {
    const other = await register(inlet, person);
    const answer = await other.exchange(await codeFor(bridge.request()));
    expect([answer.status, answer.body.error]).toEqual([400, 'invalid_grant']);
  });

  test('expires after a minute', async () => {
    const code = await codeFor(bridge.request());
    await inlet.pool.query("UPDATE oauth_token SET expires_at = now() WHERE kind = 'AuthorizationCode'");
    expect((await bridge.exchange(code)).body.error).toBe('invalid_grant');
  });

  test('needs the right secret', async () => {
    const code = await codeFor(bridge.request());
    for (const client_secret of ['', 'wrong', program.client.client_id]) {
      const answer = await bridge.exchange(code, { client_secret });
      expect([answer.status, answer.body.error]).toEqual([401, 'invalid_client']);
    }
    expect((await bridge.exchange(code)).status).toBe(200);
  });
});

describe('PKCE (§2.1.1, §4.8)', () => {
  const { verifier, challenge } = pkce();
  const challenged = { code_challenge: challenge, code_challenge_method: 'S256' };

  test('is required of an application without a secret', async () => {
    const back = await visitor.authorize(program.request());
    expect([back.origin, back.searchParams.get('error')]).toEqual([
      'https://crm-bridge.example',
      'invalid_request',
    ]);
  });

  test('lets it in with the verifier, and with no other', async () => {
    const wrong = await program.exchange(await codeFor(program.request(challenged)), {
      code_verifier: pkce().verifier,
    });
    expect(wrong.body.error).toBe('invalid_grant');
    const none = await program.exchange(await codeFor(program.request(challenged)));
    expect(none.body.error).toBe('invalid_grant');
    const right = await program.exchange(await codeFor(program.request(challenged)), {
      code_verifier: verifier,
    });
    expect(right.status).toBe(200);
  });

  test('cannot be had in plain text', async () => {
    const more = { code_challenge: verifier, code_challenge_method: 'plain' };
    expect((await visitor.authorize(bridge.request(more))).searchParams.get('error')).toBe('invalid_request');
    const unsaid = await visitor.authorize(bridge.request({ code_challenge: challenge }));
    expect(unsaid.searchParams.get('error')).toBe('invalid_request');
  });

  test('cannot be taken off a request on its way (downgrade)', async () => {
    const code = await codeFor(bridge.request());
    const answer = await bridge.exchange(code, { code_verifier: verifier });
    expect([answer.status, answer.body.error]).toEqual([400, 'invalid_grant']);
  });
});

test('tokens never go into an address (§4.3): not in an answer, and not in a question', async () => {
  for (const response_type of ['token', 'id_token', 'code token']) {
    const back = (await visitor.authorize(bridge.request({ response_type }))).href;
    expect(back).toContain('error=');
    expect(back).not.toMatch(/(access_token|id_token|code)=/);
  }
  for (const response_mode of ['fragment', 'form_post', 'web_message'])
    expect((await visitor.authorize(bridge.request({ response_mode }))).searchParams.get('error')).toBe(
      'unsupported_response_mode',
    );
  const { body } = await bridge.exchange(await codeFor(bridge.request()));
  const nobody = apiOf(inlet.url, null);
  for (const path of ['/api/v1/import', `/file/${crypto.randomUUID()}/download`])
    expect((await nobody.get(`${path}?access_token=${body.access_token}`)).status).toBe(401);
});

describe('somebody’s decision', () => {
  const decision = { allow: true, account_uuid: person.accountUuid };

  test('cannot be made by another site’s page (CSRF, §4.7)', async () => {
    const page = await visitor.authorize(bridge.request());
    for (const origin of ['https://evil.example', 'null', '']) {
      const tried = await visitor.post(`${page.pathname}/request`, decision, { origin });
      expect(tried.status).toBe(403);
    }
    const form = await visitor.ask(`${page.pathname}/request`, {
      method: 'POST',
      headers: { origin: inlet.url },
      body: new URLSearchParams({ allow: 'true', account_uuid: person.accountUuid }),
    });
    expect(form.status).toBe(415);
    expect((await visitor.ask(`${page.pathname}/request`)).status).toBe(200);
  });

  test('cannot be made about a request of another browser', async () => {
    const attacker = new Visitor(inlet.url);
    const page = await attacker.authorize(bridge.request());
    expect((await visitor.ask(`${page.pathname}/request`)).status).toBe(404);
    expect((await visitor.post(`${page.pathname}/request`, decision)).status).toBe(404);
    await visitor.authorize(bridge.request());
    expect((await visitor.post(`${page.pathname}/request`, decision)).status).toBe(404);
  });

  test('cannot be made by a token, only by who sits before the page', async () => {
    const page = await visitor.authorize(bridge.request());
    const { body } = await bridge.exchange(await codeFor(bridge.request()));
    for (const token of [body.access_token, person.token]) {
      const headers = { authorization: `Bearer ${token}`, origin: '' };
      expect((await visitor.post(`${page.pathname}/request`, decision, headers)).status).toBe(403);
    }
  });

  test('cannot be framed (§4.16)', async () => {
    const page = await visitor.authorize(bridge.request());
    const answer = await visitor.ask(page.href);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('is asked for each time: nobody is signed in without seeing it', async () => {
    expect((await visitor.authorize(bridge.request())).pathname).toContain('/oauth/consent/');
    const silent = await visitor.authorize(bridge.request({ prompt: 'none' }));
    expect(silent.searchParams.get('error')).toBe('login_required');
  });
});

test('what the Host header says is believed by nobody (§4.11)', async () => {
  const { hostname, port } = new URL(inlet.url);
  const { request } = await import('node:http');
  const location = await new Promise<string | undefined>((resolve, reject) => {
    const path = `/oauth/authorize?${new URLSearchParams(bridge.request())}`;
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    };
    request({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.headers.location);
    })
      .on('error', reject)
      .end();
  });
  expect(location?.startsWith(`${inlet.url}/oauth/consent/`)).toBe(true);
});

test('who asks too often is told so as RFC 6749 §5.2 has errors', async () => {
  const slow = await startInlet({ RATE_LIMIT_PER_MINUTE: '1' });
  const ask = () => postForm(`${slow.url}/oauth/token`, { grant_type: 'client_credentials' });
  expect((await ask()).status).toBe(400);
  const refused = await ask();
  expect([refused.status, refused.body.error]).toEqual([429, 'temporarily_unavailable']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('errors are as RFC 6749 §5.2 has them', async () => {
  const url = `${inlet.url}/oauth/token`;
  const json = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials' }),
  });
  expect([json.status, await json.json()]).toMatchObject([400, { error: 'invalid_request' }]);
  expect((await postForm(url, {})).body.error).toBe('invalid_request');
  expect((await bridge.token({ grant_type: 'password' })).body.error).toBe('unsupported_grant_type');
  const basic = await postForm(url, { grant_type: 'client_credentials' }, [bridge.client.client_id, 'wrong']);
  expect([basic.status, basic.body.error]).toEqual([401, 'invalid_client']);
  expect(basic.headers.get('www-authenticate')).toContain('Basic');
  const scope = await visitor.authorize(bridge.request({ scope: 'openid' }));
  expect([scope.searchParams.get('error'), scope.searchParams.get('state')]).toEqual(['invalid_scope', 's1']);
});
