import type { Queries } from '#db/database'
import { sql } from '#db/statements'

export const addPhoto = (
  queries: Queries,
  tenantId: string,
  photo: { id: string; ref: string; ownerId: string; at: Date },
) =>
  queries.all(
    sql(
      'addPhoto',
      'INSERT INTO photo (tenant_id, photo_id, store_ref, owner_id, added_at) VALUES ($1, $2, $3, $4, $5)',
    ),
    [tenantId, photo.id, photo.ref, photo.ownerId, photo.at],
  )

/** What a photo can belong to. */
export type PhotoHome = 'opinion' | 'record' | 'mediation'

/** How many photos of the owner belong to nothing yet. */
export const countFreePhotos = async (queries: Queries, tenantId: string, ownerId: string): Promise<number> =>
  (
    await queries.one<{ many: number }>(
      sql('countFreePhotos', 'SELECT count(*)::int AS many FROM photo WHERE tenant_id = $1 AND owner_id = $2'),
      [tenantId, ownerId],
    )
  )?.many ?? 0

/** Those of the asked photos that are the owner's own and belong to nothing yet. */
export const freePhotos = (
  queries: Queries,
  tenantId: string,
  ownerId: string,
  photoIds: string[],
): Promise<{ photo_id: string; store_ref: string }[]> =>
  queries.all(
    sql(
      'freePhotos',
      'SELECT photo_id, store_ref FROM photo WHERE tenant_id = $1 AND owner_id = $2 AND photo_id = ANY($3::uuid[])',
    ),
    [tenantId, ownerId, photoIds],
  )

/**
 * Gives the owner's own free photos to an opinion, a record or a mediation, in order after those it has, and forgets whose they
 * were and when they came; says how many it found.
 */
export const attachPhotos = async (
  queries: Queries,
  tenantId: string,
  ownerId: string,
  to: { kind: PhotoHome; id: string },
  photoIds: string[],
  after = 0,
): Promise<number> =>
  (
    await queries.all(
      sql(
        `attachPhotosTo_${to.kind}`,
        `UPDATE photo p SET ${to.kind}_id = $3, owner_id = NULL, position = $5 + wanted.position, added_at = date_trunc('day', added_at)
         FROM unnest($4::uuid[]) WITH ORDINALITY AS wanted(photo_id, position)
         WHERE p.tenant_id = $1 AND p.owner_id = $2 AND p.photo_id = wanted.photo_id RETURNING p.photo_id`,
      ),
      [tenantId, ownerId, to.id, photoIds, after],
    )
  ).length

/** Takes all photos off what they belong to; the next daily work removes their files with those that nothing took. */
export const dropPhotos = (
  queries: Queries,
  tenantId: string,
  from: { kind: PhotoHome; id: string },
  accountId: string,
) =>
  queries.all(
    sql(
      `dropPhotosOf_${from.kind}`,
      `UPDATE photo SET ${from.kind}_id = NULL, position = NULL, owner_id = $3, added_at = to_timestamp(0)
       WHERE tenant_id = $1 AND ${from.kind}_id = $2`,
    ),
    [tenantId, from.id, accountId],
  )

/** Photos that were taken in before a moment and belong to nothing, the oldest first. */
export const unattachedPhotos = (queries: Queries, tenantId: string, before: Date): Promise<{ photo_id: string }[]> =>
  queries.all(
    sql(
      'unattachedPhotos',
      `SELECT photo_id FROM photo
       WHERE tenant_id = $1 AND owner_id IS NOT NULL AND added_at < $2 ORDER BY added_at`,
    ),
    [tenantId, before],
  )

/** Takes a photo away unless it was attached meanwhile, and says where its file lies; whoever attaches it now waits. */
export const forgetPhoto = (
  queries: Queries,
  tenantId: string,
  photoId: string,
): Promise<{ store_ref: string } | undefined> =>
  queries.one(
    sql(
      'forgetPhoto',
      'DELETE FROM photo WHERE tenant_id = $1 AND photo_id = $2 AND owner_id IS NOT NULL RETURNING store_ref',
    ),
    [tenantId, photoId],
  )

export const photosOf = (
  queries: Queries,
  tenantId: string,
  of: { kind: PhotoHome; id: string },
): Promise<{ store_ref: string }[]> =>
  queries.all(
    sql(
      `photosOf_${of.kind}`,
      `SELECT store_ref FROM photo WHERE tenant_id = $1 AND ${of.kind}_id = $2 ORDER BY position`,
    ),
    [tenantId, of.id],
  )
