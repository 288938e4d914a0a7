-- A fourth world: a corporation on its first day, that is filled from published files.
alter table door.demo_clock drop constraint demo_clock_size_check;
alter table door.demo_clock add constraint demo_clock_size_check check (size in ('S', 'M', 'L', 'R'));
