/** How the bucket of `INLET_FILES` is reached: by the names that everything else that speaks to such stores goes by. */
import { address, optionalText, type Setting, text } from './settings.ts';

export const bucketSettings = {
  bucketKeyId: optionalText({
    env: 'AWS_ACCESS_KEY_ID',
    meaning: 'The access key for the bucket of `INLET_FILES`.',
    defaultSays: 'none',
  }),
  bucketSecret: optionalText({
    env: 'AWS_SECRET_ACCESS_KEY',
    meaning: 'The secret of that access key.',
    defaultSays: 'none',
  }),
  bucketToken: optionalText({
    env: 'AWS_SESSION_TOKEN',
    meaning: 'What goes with an access key that is good for a time only.',
    defaultSays: 'none',
  }),
  bucketRegion: text({
    env: 'AWS_REGION',
    meaning: 'The region of the bucket.',
    default: 'us-east-1',
  }),
  bucketEndpoint: address(['https', 'http'], {
    env: 'AWS_ENDPOINT_URL_S3',
    meaning: 'Address of the store, where it is another than Amazon’s: MinIO, Garage, Ceph, R2 and others.',
    defaultSays: '`AWS_ENDPOINT_URL`',
  }),
  endpoint: address(['https', 'http'], {
    env: 'AWS_ENDPOINT_URL',
    meaning: 'The same, by the name that other programs share.',
    defaultSays: 'Amazon S3',
  }),
} satisfies Record<string, Setting<unknown>>;
