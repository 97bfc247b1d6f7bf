import { type CityResponse, open } from 'maxmind'
import type { Geolocation } from '../domain/chat.ts'
import { StartFailure } from '../StartFailure.ts'

/**
 * Places of addresses, from a local database in MaxMind's format with cities, or at least countries.
 *
 * @param path of an MMDB file; null: nothing is known of any address
 * @throws StartFailure where the file is none
 */
export async function openGeolocation(path: string | null): Promise<(ip: string) => Geolocation | null> {
  if (path === null) return () => null
  const reader = await open<CityResponse>(path).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartFailure(`geolocation_database: found ${path} (${reason}), expected an MMDB file`, {
      cause,
    })
  })
  return (ip) => {
    try {
      const found = reader.get(ip)
      return found === null ? null : toGeolocation(found)
    } catch {
      // An address of a kind that the database does not have.
      return null
    }
  }
}

const language = 'en'

/** Files are made by others: a member may be missing, whatever the format promises. */
function toGeolocation({ city, country, location, subdivisions }: Partial<CityResponse>): Geolocation {
  return {
    latitude: location?.latitude ?? null,
    longitude: location?.longitude ?? null,
    country: country?.names?.[language] ?? null,
    countryCode: country?.iso_code ?? null,
    region: subdivisions?.[0]?.names?.[language] ?? null,
    city: city?.names?.[language] ?? null,
    timezone: location?.time_zone ?? null,
  }
}
