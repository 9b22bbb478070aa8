CREATE TABLE leads (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  unscored INTEGER NOT NULL DEFAULT 0,
  email TEXT,
  email_hash TEXT,
  name TEXT,
  domain TEXT,
  owner TEXT,
  stage TEXT NOT NULL,
  score INTEGER NOT NULL DEFAULT 0,
  fit INTEGER NOT NULL DEFAULT 0,
  readiness INTEGER NOT NULL DEFAULT 0,
  quadrant TEXT NOT NULL DEFAULT 'not-sure',
  last_at INTEGER,
  next_crossing_at INTEGER,
  merged_into TEXT,
  record TEXT NOT NULL,
  card TEXT,
  search TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;
CREATE INDEX leads_by_seq ON leads (workspace, seq);
CREATE INDEX leads_by_score ON leads (workspace, score DESC, id) WHERE merged_into IS NULL;
CREATE INDEX leads_by_domain ON leads (workspace, domain, score DESC) WHERE merged_into IS NULL;
CREATE INDEX leads_by_hash ON leads (workspace, email_hash);
CREATE INDEX leads_unscored ON leads (workspace, id) WHERE unscored > 0;
CREATE INDEX leads_by_crossing ON leads (workspace, next_crossing_at) WHERE next_crossing_at IS NOT NULL;

-- email, phone, linkedin and crm ids that name a lead.
CREATE TABLE lead_keys (
  workspace TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  lead TEXT NOT NULL,
  PRIMARY KEY (workspace, kind, value)
) WITHOUT ROWID;
CREATE INDEX lead_keys_by_lead ON lead_keys (workspace, lead);

-- Everything ever said about a lead. Append-only; value NULL forgets. The effective traits are derived.
CREATE TABLE traits (
  workspace TEXT NOT NULL,
  lead TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT,
  source TEXT NOT NULL,
  at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  by_member TEXT,
  PRIMARY KEY (workspace, lead, id)
) WITHOUT ROWID;

CREATE TABLE merges (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  lead TEXT NOT NULL,
  other TEXT NOT NULL,
  undo TEXT NOT NULL,
  by_member TEXT,
  at INTEGER NOT NULL,
  undone_at INTEGER,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;

CREATE TABLE accounts (
  workspace TEXT NOT NULL,
  domain TEXT NOT NULL,
  name TEXT,
  named INTEGER NOT NULL,
  owner TEXT,
  relation TEXT NOT NULL DEFAULT 'none',
  traits TEXT NOT NULL DEFAULT '{}',
  plan TEXT,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (workspace, domain)
) WITHOUT ROWID;
CREATE TABLE account_domains (
  workspace TEXT NOT NULL,
  domain TEXT NOT NULL,
  account TEXT NOT NULL,
  PRIMARY KEY (workspace, domain)
) WITHOUT ROWID;
-- Named flags over time. Append-only.
CREATE TABLE account_flags (
  workspace TEXT NOT NULL,
  domain TEXT NOT NULL,
  at INTEGER NOT NULL,
  named INTEGER NOT NULL,
  by_member TEXT,
  PRIMARY KEY (workspace, domain, at)
) WITHOUT ROWID;
