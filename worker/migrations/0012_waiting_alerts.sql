-- What waits for a member's browser: looked up whenever it asks what is new.
CREATE INDEX deliveries_waiting ON deliveries (workspace, member) WHERE channel = 'extension' AND state = 'pending';
