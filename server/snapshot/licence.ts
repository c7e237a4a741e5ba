import type { SnapshotRequest } from '../../model/snapshot.ts'

/** Returns a request with the licence of this server, unless it names one itself. */
export function withLicence(request: SnapshotRequest, snapshotLicence: string | null): SnapshotRequest {
  return request.licence !== undefined || snapshotLicence === null ? request : { ...request, licence: snapshotLicence }
}
