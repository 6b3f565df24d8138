-- What an import holds of anybody's data is kept for a time (setting RETENTION_DAYS); its counts and its history stay.

ALTER TABLE import
  -- Since when its file and reports are gone and nothing can be asked of it that would need them.
  ADD expired_at timestamptz,
  -- Whether its cells and before-images are gone, too: they go in pieces.
  ADD emptied boolean NOT NULL DEFAULT false;
CREATE INDEX import_aged ON import (updated_at) WHERE expired_at IS NULL AND deleted_at IS NULL;
CREATE INDEX import_emptying ON import (expired_at) WHERE expired_at IS NOT NULL AND NOT emptied;

-- That there was a file, and what it was called, is told to who still has its address.
ALTER TABLE file ADD expired_at timestamptz;

-- `at` is from when on the bytes may go. Whoever writes a file notes it for tomorrow before it is kept, and strikes the
-- note out in the transaction that makes somebody its owner: if that never comes, the file goes.
CREATE INDEX discarded_file_at ON discarded_file (at);

CREATE INDEX webhook_event_at ON webhook_event (at);
CREATE INDEX webhook_subscription_deleted ON webhook_subscription (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX web_session_used ON web_session (last_used_at);
