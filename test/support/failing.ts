/** An import some of whose rows fail, run through the API by a person of a firm of their own. */
import { apiOf } from './api.ts';
import type { TestInlet } from './inlet.ts';
import { ran } from './steps.ts';

/** Rows 2, 3, 4, 5 and 7 of seven fail. */
export const failingFile = `first_name,last_name,email,gender,send_welcome_email
Ann,Lee,ann@example.org,female,no
Bob,Ray,bob@,male,no
Cat,Fox,cat@example.org,m,no
Dan,Orr,dan@,m,yes
Eve,Poe,ann@example.org,female,
Fay,Kim,fay@example.org,female,no
Gus,Low,=gus@,m,no
`;

/** @param fields parts of the upload @param map more than that each header is a field's name */
export async function failingImport(
  inlet: TestInlet,
  text = failingFile,
  fields: Record<string, string> = {},
  map: Record<string, unknown> = {},
) {
  const person = await inlet.person();
  const api = apiOf(inlet.url, person.token);
  const { body } = await ran(api, text, fields, map);
  const path = `/api/v1/import/${body.uuid}`;
  const records = async () =>
    (await api.get('/api/v1/records/clients?sort=first_name&per_page=500')).body.data;
  return { person, api, id: body.uuid as string, path, body, records };
}
