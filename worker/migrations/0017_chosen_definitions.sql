-- Whether somebody of the workspace chose a definition: the pack it came with scores at once, chosen or not.
ALTER TABLE definitions ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0;
UPDATE definitions SET chosen = 1 WHERE version > 1 OR signed = 1;
