-- The language a member reads; NULL: their browser's, or the workspace's.
ALTER TABLE members ADD COLUMN language TEXT;
