-- Nobody changes or takes away an event, whatever else they may do: not a role that was granted too much, and not the
-- owner by mistake. Always: also while a session says that it replicates. (H2 has none: an embedded database belongs to
-- the process alone. The numbers of this folder and of db/events are one sequence.)
create function events.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Events are never changed or taken away' using errcode = 'insufficient_privilege';
end
$$;

create trigger events_are_never_changed
  before update or delete or truncate on events.domain_event
  for each statement execute function events.refuse_change();

alter table events.domain_event enable always trigger events_are_never_changed;
