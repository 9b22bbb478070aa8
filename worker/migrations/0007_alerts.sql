-- When a rep works (JSON); NULL means the workspace's office hours.
ALTER TABLE members ADD COLUMN hours TEXT;

-- Where alerts go besides the extension: mail servers, chat rooms, webhooks. config holds their secrets and is never sent out.
CREATE TABLE channels (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'chat', 'webhook')),
  name TEXT NOT NULL,
  enabled INTEGER NOT NULL DEFAULT 1,
  disabled_reason TEXT,
  config TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;

-- The outbox: one row an alert and way. The id is the webhook id and the Message-ID, the same at every attempt.
CREATE TABLE deliveries (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  handoff TEXT,
  lead TEXT,
  kind TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('extension', 'email', 'chat', 'webhook')),
  channel_id TEXT,
  member TEXT,
  target TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'dead', 'cancelled')),
  until_seen INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER,
  payload TEXT NOT NULL,
  last_error TEXT,
  created_at INTEGER NOT NULL,
  done_at INTEGER,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;
CREATE INDEX deliveries_due ON deliveries (workspace, next_at) WHERE state = 'pending';
CREATE INDEX deliveries_by_handoff ON deliveries (workspace, handoff);

-- One-time tokens of the phone page, as hashes.
CREATE TABLE phone_links (
  hash TEXT PRIMARY KEY,
  workspace TEXT NOT NULL,
  handoff TEXT NOT NULL,
  member TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) WITHOUT ROWID;
CREATE INDEX phone_links_by_handoff ON phone_links (workspace, handoff);
