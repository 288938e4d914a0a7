-- The goals of the corporate plan, each for some plan years.
create table goal (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  id             uuid not null,
  number         integer not null check (number between 1 and 99),
  title          text not null check (length(title) between 3 and 120),
  why            text not null default '' check (length(why) <= 1000),
  first_year     integer not null check (first_year between 2000 and 2100),
  last_year      integer not null check (last_year between first_year and 2100),
  version        integer not null default 1,
  primary key (corporation_id, id),
  unique (corporation_id, number, first_year)
);
select fence('goal', 'select, insert, update');

-- How far an indicator must be in a year for the goal to be met, in the unit of the indicator.
create table goal_indicator (
  corporation_id uuid not null default nullif(current_setting('app.corporation', true), '')::uuid references corporation,
  goal_id        uuid not null,
  indicator_id   uuid not null,
  target         double precision not null,
  target_year    integer not null check (target_year between 2000 and 2100),
  primary key (corporation_id, goal_id, indicator_id),
  foreign key (corporation_id, goal_id) references goal (corporation_id, id),
  foreign key (corporation_id, indicator_id) references indicator (corporation_id, id)
);
create index goal_indicator_by_indicator on goal_indicator (corporation_id, indicator_id);
select fence('goal_indicator', 'select, insert, delete');
