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

-- Browsers. unscored: 0 scored, 1 new events, 2 recompute from all events.
CREATE TABLE visitors (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  first_url TEXT,
  first_referrer TEXT,
  unscored INTEGER NOT NULL DEFAULT 0,
  scored_batch INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;
CREATE INDEX visitors_unscored ON visitors (workspace, id) WHERE unscored > 0;

-- What happened. Applied once by (workspace, visitor, id); batch says in which commit it arrived.
CREATE TABLE events (
  workspace TEXT NOT NULL,
  visitor TEXT NOT NULL,
  id TEXT NOT NULL,
  batch INTEGER NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  url TEXT,
  referrer TEXT,
  props TEXT,
  PRIMARY KEY (workspace, visitor, id)
) WITHOUT ROWID;

-- Which lead a browser's events belong to, from which moment on. Append-only.
CREATE TABLE links (
  workspace TEXT NOT NULL,
  visitor TEXT NOT NULL,
  at INTEGER NOT NULL,
  lead TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  claimed INTEGER NOT NULL,
  PRIMARY KEY (workspace, visitor, at, lead)
) WITHOUT ROWID;
CREATE INDEX links_by_lead ON links (workspace, lead);

-- Daily counts a visitor contributes to a lead ('' while nobody is known). A cache of events under one version.
CREATE TABLE states (
  workspace TEXT NOT NULL,
  visitor TEXT NOT NULL,
  lead TEXT NOT NULL,
  version INTEGER NOT NULL,
  readiness INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (workspace, visitor, lead)
) WITHOUT ROWID;
CREATE INDEX states_by_lead ON states (workspace, lead) WHERE lead <> '';

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

CREATE TABLE handoffs (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  lead TEXT NOT NULL,
  state TEXT NOT NULL,
  trigger TEXT NOT NULL,
  owner TEXT,
  claimed INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  decided_at INTEGER,
  closed_at INTEGER,
  record TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX one_open_handoff ON handoffs (workspace, lead)
  WHERE state IN ('open', 'seen', 'accepted', 'qualified', 'opportunity');
CREATE INDEX handoffs_by_lead ON handoffs (workspace, lead, opened_at DESC);
CREATE INDEX handoffs_by_state ON handoffs (workspace, state, opened_at);
CREATE INDEX handoffs_by_owner ON handoffs (workspace, owner, state);

CREATE TABLE handoff_steps (
  workspace TEXT NOT NULL,
  handoff TEXT NOT NULL,
  n INTEGER NOT NULL,
  at INTEGER NOT NULL,
  by_member TEXT,
  action TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (workspace, handoff, n)
) WITHOUT ROWID;

CREATE TABLE removed (
  workspace TEXT NOT NULL,
  seq INTEGER NOT NULL,
  lead TEXT NOT NULL,
  PRIMARY KEY (workspace, seq)
) WITHOUT ROWID;

CREATE TABLE timers (
  workspace TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  PRIMARY KEY (workspace, kind, subject)
) WITHOUT ROWID;
CREATE INDEX timers_by_due ON timers (workspace, due_at);

CREATE TABLE idempotency (
  workspace TEXT NOT NULL,
  member TEXT NOT NULL,
  key TEXT NOT NULL,
  at INTEGER NOT NULL,
  request TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (workspace, member, key)
) WITHOUT ROWID;

CREATE TABLE audit (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  by_member TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;

CREATE TABLE imports (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  preview INTEGER NOT NULL,
  rows_total INTEGER NOT NULL DEFAULT 0,
  rows_done INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  mapping TEXT NOT NULL,
  by_member TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (workspace, id)
) WITHOUT ROWID;
CREATE TABLE import_rows (
  workspace TEXT NOT NULL,
  import TEXT NOT NULL,
  n INTEGER NOT NULL,
  row TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'waiting',
  error TEXT,
  field TEXT,
  PRIMARY KEY (workspace, import, n)
) WITHOUT ROWID;
