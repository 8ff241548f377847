-- A Merkle tree over every stored event (decision 701), as tiles of at most 256 hashes of 32 bytes. No view: a rebuild
-- does not touch it, and what is once in it never changes.
create table query.ledger_tile (
    tile_level integer not null,
    tile_index bigint  not null,
    hashes     bytea   not null,
    primary key (tile_level, tile_index)
);

-- How many events the tree has. Its one row is locked by whoever lets the tree grow.
create table query.ledger_size (
    only_row  integer not null primary key check (only_row = 1),
    tree_size bigint  not null
);

insert into query.ledger_size (only_row, tree_size) values (1, 0);

-- The heads that were signed as the tree grew, each a signed note (decision 702).
create table query.ledger_checkpoint (
    tree_size bigint not null primary key,
    note      text   not null,
    signed_at timestamp with time zone not null
);
