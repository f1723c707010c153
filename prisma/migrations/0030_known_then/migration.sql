-- How many credentials were known at an instant: those of now, less what came since, and what went since besides. Of all that
-- changed in a year few came back or went, so these are found apart from the others.
CREATE INDEX credential_version_left ON credential_version (known_at) INCLUDE (event) WHERE event IN ('gone', 'returned');
