import { events as subjects, type EventKind, type JsonObject } from '@jaarring/domain';
import type { Row } from '../insert.ts';
import { personId } from '../people.ts';
import { seededId } from '../seeded-id.ts';

/** Something that happened in the demo, with the moment and the person. */
export type Event = Row;

/** Says that something happened then; the id follows from what happened, so that it is the same at every seeding. */
export function happenedThen(
  kind: EventKind,
  subjectId: string,
  when: string,
  by: string | null,
  data: JsonObject = {},
  onBehalfOf: string | null = null,
): Event {
  return {
    id: seededId(`event:${kind}:${subjectId}:${when}:${JSON.stringify(data)}`),
    occurred_at: when,
    actor_id: by && personId(by),
    on_behalf_of: onBehalfOf && personId(onBehalfOf),
    kind,
    subject_kind: subjects[kind],
    subject_id: subjectId,
    data,
  };
}
