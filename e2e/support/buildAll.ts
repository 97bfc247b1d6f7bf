import { ensureBuilt } from '../../scripts/build.mjs'

/** Every output that the journeys drive, as fresh as its sources. */
export default async function buildAll(): Promise<void> {
  await ensureBuilt({ only: ['server', 'app', 'widget', 'package', 'fixtures'] })
}
