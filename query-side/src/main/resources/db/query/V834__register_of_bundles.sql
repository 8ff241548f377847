-- The register of review bundles is added to and never changed (decision 705): its entries are numbered from 1 without a hole,
-- and each has a seal, a note signed by the ledger's key, which covers it and all before it. Those from before have none.
alter table query.review_bundle add column entry bigint;
alter table query.review_bundle add column seal text;

update query.review_bundle made
set entry = (
    select count(*) from query.review_bundle earlier
    where earlier.made_at < made.made_at
       or (earlier.made_at = made.made_at and earlier.bundle_id <= made.bundle_id)
);

alter table query.review_bundle alter column entry set not null;
alter table query.review_bundle add constraint review_bundle_entry unique (entry);
