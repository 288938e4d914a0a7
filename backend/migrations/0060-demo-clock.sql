-- Which day of the calendar shows which day of the demo, and from which seed and in which size it was made. The clock of
-- the product runs on from there; an ordinary corporation has no row here.
create table door.demo_clock (
  seeded_on date    not null,
  shows     date    not null,
  seed      integer not null,
  size      text    not null check (size in ('S', 'M', 'L')),
  primary key (seeded_on, shows)
);
grant select on door.demo_clock to jaarring_app;
