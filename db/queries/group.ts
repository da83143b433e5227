import type { Queries } from '#db/database'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { GroupKind } from '#domain/reception/groupQuarter'

export interface GroupRow {
  group_id: string
  name: string
  leader: string | null
  deputy_contacts: number
  public_contacts: number
  suggestions: number
  members: { id: string; name: string }[]
}

/** Every group of the district with its leader's name and its members. */
export const listGroups = (queries: Queries, tenantId: string): Promise<GroupRow[]> =>
  queries.all(
    sql(
      'listGroups',
      `SELECT g.group_id, g.name, l.name AS leader, g.deputy_contacts, g.public_contacts, g.suggestions,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.deputy_id, 'name', p.name) ORDER BY p.position), '[]')
               FROM deputy_group_member m JOIN deputy p USING (tenant_id, deputy_id)
               WHERE m.tenant_id = g.tenant_id AND m.group_id = g.group_id) AS members
       FROM deputy_group g LEFT JOIN deputy l ON l.tenant_id = g.tenant_id AND l.deputy_id = g.leader_id
       WHERE g.tenant_id = $1 ORDER BY g.position`,
    ),
    [tenantId],
  )

/** Lays down a group, its quota for each quarter and its members. */
export const addGroup = (
  queries: Queries,
  tenantId: string,
  group: {
    id: string
    name: string
    leaderId: string | null
    position: number
    quota: { deputyContacts: number; publicContacts: number; suggestions: number }
    members: string[]
  },
) =>
  queries.all(
    sql(
      'addGroup',
      `WITH made AS (
         INSERT INTO deputy_group (tenant_id, group_id, name, leader_id, position, deputy_contacts, public_contacts, suggestions)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING group_id)
       INSERT INTO deputy_group_member SELECT $1, group_id, member FROM made, unnest($9::text[]) AS member`,
    ),
    [
      tenantId,
      group.id,
      group.name,
      group.leaderId,
      group.position,
      group.quota.deputyContacts,
      group.quota.publicContacts,
      group.quota.suggestions,
      group.members,
    ],
  )

export interface GroupRecordRow {
  record_id: string
  group_id: string
  day: Day
  kind: GroupKind
  about: string
  suggestions: number
}

export const groupRecords = (queries: Queries, tenantId: string, from: Day, to: Day): Promise<GroupRecordRow[]> =>
  queries.all(
    sql(
      'groupRecords',
      `SELECT record_id, group_id, day, kind, about, suggestions FROM group_record
       WHERE tenant_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day DESC, recorded_at DESC`,
    ),
    [tenantId, from, to],
  )

export const addGroupRecord = (
  queries: Queries,
  tenantId: string,
  record: {
    recordId: string
    groupId: string
    day: Day
    kind: GroupKind
    about: string
    suggestions: number
    by: string
    at: Date
  },
) =>
  queries.all(sql('addGroupRecord', 'INSERT INTO group_record VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)'), [
    tenantId,
    record.recordId,
    record.groupId,
    record.day,
    record.kind,
    record.about,
    record.suggestions,
    record.by,
    record.at,
  ])
