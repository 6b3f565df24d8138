import { launch } from './test/browser/support/chromium.ts';
import { readFileSync } from 'node:fs';
const url = 'http://127.0.0.1:8391';
const password = /Password  (\S+)/.exec(readFileSync('/tmp/web-serve.log','utf8'))![1]!;
const scheme = (process.argv[2] ?? 'light') as 'light'|'dark';
const width = Number(process.argv[3] ?? 1440);
const tag = `${scheme}-${width}`;
const file = process.argv[4] ?? 'examples/clients.csv';
const browser = await launch();
const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: width < 500 ? 812 : 900 }, locale: 'en-GB' });
const page = await context.newPage();
page.on('console', (m) => { if (['error','warning'].includes(m.type())) console.log('console', m.type(), m.text().slice(0, 300)); });
page.on('response', async (r) => { if (r.status() === 403) console.log(r.url(), JSON.stringify(await r.request().allHeaders()), await r.text()); });
page.on('pageerror', (e) => console.log('pageerror', e.message.slice(0, 400)));
let n = 0;
const shot = async (name: string) => { await page.screenshot({ path: `/tmp/shots/${tag}-${++n}-${name}.png`, fullPage: true, animations: 'disabled' }); };
const t0 = Date.now();
await page.goto(url); await page.getByRole('button', { name: 'Sign in' }).waitFor(); console.log('usable after', Date.now()-t0);
await shot('sign-in');
await page.getByLabel('E-mail').fill('olivia.hart@example.com'); await page.getByLabel('Password', {exact: true}).fill(password);
await page.getByRole('button', { name: 'Sign in' }).click();
await page.getByRole('link', { name: 'New import' }).waitFor(); await page.waitForTimeout(300); await shot('imports');
await page.getByRole('link', { name: 'New import' }).click();
await page.getByText('Drop the file here').waitFor(); await shot('new');
await page.locator('input[type=file]').setInputFiles(file);
await page.waitForURL(/(mapping|file)$/); await page.waitForTimeout(500); await shot('after-upload');
if (page.url().endsWith('file')) { await page.getByRole('link', { name: 'Continue to mapping' }).click(); await page.waitForTimeout(500); await shot('mapping'); }
else { const u = page.url(); await page.goto(u.replace('mapping', 'file')); await page.waitForTimeout(600); await shot('file'); await page.goto(u); await page.waitForTimeout(500);}
const welcome = page.getByLabel('Send welcome e-mail of every row'); if (await welcome.count()) { await welcome.selectOption('no'); await page.waitForTimeout(200); await shot('mapping-valued'); }
const combo = page.getByRole('textbox', { name: /Field for/ }).or(page.getByRole('combobox', { name: /Field for/ })).first(); await combo.click(); await page.waitForTimeout(300); await shot('picker'); await page.keyboard.press('Escape');
await page.getByRole('button', { name: /Continue/ }).click(); await page.waitForURL(/check/); await page.waitForTimeout(800); await shot('check');
await page.getByRole('button', { name: /^(Import|Check|Update)/ }).click(); await page.waitForURL(/(progress|result)/); await page.waitForTimeout(200); await shot('progress');
await page.waitForURL(/result/); await page.waitForTimeout(500); await shot('result');
const undo = page.getByRole('button', { name: 'Undo this import' }); if (await undo.count()) { await undo.click(); await page.waitForTimeout(800); await shot('undo'); await page.keyboard.press('Escape'); await page.waitForTimeout(300);}
await page.goto(`${url}/imports`); await page.waitForTimeout(600); await shot('imports-after');
await page.goto(`${url}/records`); await page.waitForTimeout(800); await shot('records');
await page.getByRole('gridcell').first().dblclick(); await page.waitForTimeout(500); await shot('record');
await page.goto(`${url}/tokens`); await page.waitForTimeout(600); await shot('tokens');
await browser.close();
