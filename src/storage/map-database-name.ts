const prefix = 'joined-up/map/'

/** One database per map, so that a damaged or newer map never stops another from opening. */
export function mapDatabaseName(mapId: string): string {
  return `${prefix}${mapId}`
}

/** The map a database holds; undefined for databases that hold no map. */
export function mapIdOfDatabase(name: string): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined
}
