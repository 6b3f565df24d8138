/** Webhooks before the browser: added, told, deleted. */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { isSigned, receiver } from '../support/receiver.ts';
import { ran } from '../support/steps.ts';
import { look } from './support/look.ts';
import { startPages } from './support/pages.ts';
import { button, heading } from './support/wizard.ts';

const { inlet, person, open } = await startPages({ WEBHOOK_ALLOW: '127.0.0.1' });

test('an owner adds one, sees what was sent, has it sent again with a new secret, and deletes it', async () => {
  const address = await receiver();
  const page = await open('/tokens');
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await heading(page, 'Webhooks').waitFor();
  await page.getByLabel('Address').fill('https://127.0.0.2/');
  await button(page, 'Add').click();
  await page.getByText('leads to an address that is not public').waitFor();

  await page.getByLabel('Address').fill(address.url);
  await page.getByLabel('An import was cancelled').uncheck();
  await button(page, 'Add').click();
  await page.getByText('The webhook is added').waitFor();
  const secret = (await page.locator('code').innerText()).trim();
  await page.getByText(/An import was undone · never called/).waitFor();
  await look(page, 'webhooks-added');

  await ran(apiOf(inlet.url, person.token), 'first_name,last_name,send_welcome_email\nAnn,Lee,no\n');
  const [message] = await address.received(1);
  expect(message && isSigned(message, secret)).toBe(true);
  // The secret was shown that once.
  await page.reload();
  await button(page, `What was sent to ${address.url}`).click();
  expect(await page.getByText(secret).count()).toBe(0);
  await page.getByText('delivered · 1 attempt · answered with 204').waitFor();
  await look(page, 'webhooks-sent');

  // Sent again by hand, signed with a secret that was made meanwhile.
  await button(page, `New secret for ${address.url}`).click();
  await page.getByRole('dialog').getByText('what it refuses until then is sent again').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click();
  await page.getByText('The new secret', { exact: true }).waitFor();
  const renewed = (await page.locator('code').innerText()).trim();
  expect(renewed).not.toBe(secret);
  await look(page, 'webhooks-renewed');
  await button(page, /^Send again: An import has completed/).click();
  const [, repeat] = await address.received(2);
  expect(repeat && isSigned(repeat, renewed)).toBe(true);
  expect(repeat?.body.uuid).toBe(message?.body.uuid);
  await page.getByText('delivered · 2 attempts').waitFor();

  await button(page, `Delete ${address.url}`).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('No webhooks yet').waitFor();
});
