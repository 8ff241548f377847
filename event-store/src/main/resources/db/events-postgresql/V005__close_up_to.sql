-- A query side may not write in this schema. It may have what is stored later stamped after an instant, which this moves
-- onwards alone, and never into the future: a process gone astray must not put off the time of events. Within a minute the
-- clocks of its own node and of this server may differ. Called while the order lock is held.
create function events.close_up_to(moment timestamp with time zone) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  up_to constant timestamp with time zone := least(moment, clock_timestamp() + interval '1 minute');
begin
  update events.append_order set closed_up_to = up_to where closed_up_to < up_to;
  return (select coalesce(max(position), 0) from events.domain_event);
end
$$;
