import { openExistingDatabase } from './existing-database'
import { mapDatabaseName } from './map-database-name'
import { MapNotOpened } from './map-not-opened'
import { isNewerDatabase } from './schema-version'

/**
 * Opens a map in a worker, as the page has opened and upgraded it. Makes and upgrades nothing;
 * throws MapNotOpened `missing` or `newer`. The caller closes it.
 */
export async function openExistingMap(mapId: string): Promise<IDBDatabase> {
  const database = await openExistingDatabase(mapDatabaseName(mapId))
  if (database === undefined) throw new MapNotOpened('missing')
  if (!isNewerDatabase(database.version)) return database
  database.close()
  throw new MapNotOpened('newer')
}
