-- What a session's browser says it is, in a few words of our own (access/device.h). They tell too
-- little to be sealed, and go with the session, after half a day at the latest.

ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT ''
