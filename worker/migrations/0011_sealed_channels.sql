-- A channel's password, address and signing secrets, encrypted with a key derived from the worker's MASTER_SECRET. NULL: a channel without
-- secrets, or one from before; its hub encrypts those when it next starts, and the watchdog wakes it for that.
ALTER TABLE channels ADD COLUMN sealed TEXT;
