-- The four database roles of the tracker, for a database of its own. Run once by a superuser, in that database; may be
-- run again. Nobody can sign in as them before set-passwords.sh (or whoever runs the server) has given them a password.
-- What they may do in which schema is granted by the migration (org.maractracker.MigrateMain), which runs as the owner.

do $$
begin
  -- Owns the schemas and changes their form. No running process signs in as it.
  if not exists (select from pg_roles where rolname = 'tracker_owner') then
    create role tracker_owner login;
  end if;
  -- The command side: adds events, and cannot change or take away any.
  if not exists (select from pg_roles where rolname = 'tracker_command') then
    create role tracker_command login;
  end if;
  -- The query side: reads events, and writes its views. To the register of review bundles and the ledger's heads it adds alone.
  if not exists (select from pg_roles where rolname = 'tracker_query') then
    create role tracker_query login;
  end if;
  -- Sends reminders: reads what is outstanding and records what was sent, so both of the above.
  if not exists (select from pg_roles where rolname = 'tracker_reminders') then
    create role tracker_reminders login;
  end if;

  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, create on database %I to tracker_owner', current_database());
  execute format('grant connect on database %I to tracker_command, tracker_query, tracker_reminders', current_database());
end
$$;
