-- Whatever is stored from now on is stamped after this instant. A question about what was known then writes it, under the
-- order lock, before it is answered; so it is answered alike for ever.
alter table events.append_order
  add column closed_up_to timestamp(3) with time zone
    default timestamp with time zone '1970-01-01 00:00:00+00:00' not null;
