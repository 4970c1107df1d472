-- SQLite alone needs triggers for what the types of the columns hold here: see its migration of the same name.
SELECT 1;
