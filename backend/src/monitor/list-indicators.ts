import type { Indicators } from '@jaarring/contracts';
import type { ReadScope } from '../shell/scope.ts';

/** The catalogue by name; the periods are found by jumping from one to the next in the index. */
export async function listIndicators(scope: ReadScope): Promise<Indicators> {
  const indicators = await scope.db.rows<Indicators['indicators'][number]>(
    `select i.id, i.code, i.name, i.unit, i.direction, i.place_kind as "placeKind", i.source, i.owner_id as "ownerId",
       a.name as owner, i.min_count as "minCount", i.relevant_effect as "relevantEffect", i.definition, i.version,
       array(
         with recursive jump as (
           (select o.period from observation o where o.indicator_id = i.id order by o.period limit 1)
           union all
           select (select o.period from observation o where o.indicator_id = i.id and o.period > j.period
                   order by o.period limit 1)
           from jump j where j.period is not null
         )
         select period from jump where period is not null
       ) as periods
     from indicator i
     join account a on a.corporation_id = i.corporation_id and a.id = i.owner_id
     order by i.name`,
  );
  return { indicators };
}
