-- The directory: which workspace lives where, and what it is called.
CREATE TABLE workspaces (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  demo INTEGER NOT NULL DEFAULT 0,
  settings TEXT NOT NULL DEFAULT '{}',
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

-- One row a workspace: the fence. A commit by a hub that lost its epoch sets held to 0 and fails the CHECK.
CREATE TABLE hubs (
  workspace TEXT PRIMARY KEY,
  epoch INTEGER NOT NULL DEFAULT 0,
  held INTEGER NOT NULL DEFAULT 1 CONSTRAINT hub_fenced CHECK (held = 1),
  seq INTEGER NOT NULL DEFAULT 0,
  batch INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE keys (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('write', 'secret')),
  hash TEXT NOT NULL UNIQUE,
  hint TEXT NOT NULL,
  label TEXT NOT NULL,
  origins TEXT NOT NULL DEFAULT '[]',
  per_minute INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;

CREATE TABLE members (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('sales', 'marketing', 'admin')),
  manager INTEGER NOT NULL DEFAULT 0,
  signer INTEGER NOT NULL DEFAULT 0,
  scope TEXT NOT NULL DEFAULT 'all',
  active INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (workspace, id),
  UNIQUE (workspace, email)
) WITHOUT ROWID;

CREATE TABLE tokens (
  hash TEXT PRIMARY KEY,
  workspace TEXT NOT NULL,
  member TEXT NOT NULL,
  device TEXT,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  revoked_at INTEGER
) WITHOUT ROWID;
CREATE INDEX tokens_by_member ON tokens (workspace, member);

CREATE TABLE invites (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  code_hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  manager INTEGER NOT NULL,
  signer INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;

CREATE TABLE definitions (
  workspace TEXT NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'proposed', 'published', 'retired')),
  signed INTEGER NOT NULL DEFAULT 0,
  content TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  published_at INTEGER,
  PRIMARY KEY (workspace, version)
) WITHOUT ROWID;
CREATE UNIQUE INDEX one_published_definition ON definitions (workspace) WHERE status = 'published';

CREATE TABLE assets (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('top', 'middle', 'bottom')),
  paths TEXT NOT NULL,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;

CREATE TABLE campaigns (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  segment TEXT,
  brief TEXT NOT NULL,
  utm TEXT NOT NULL,
  expected_leads INTEGER,
  cost REAL,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;
