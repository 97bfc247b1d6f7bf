import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LauncherNames, SettingsNeeds } from './registerSettings.ts'

/** Reads what the build has collected from the widget's languages, once. */
export function createLauncherNames({
  assetsFolder,
}: {
  /** Holds `dist/widget/launcher.json`. */
  readonly assetsFolder: string
}): SettingsNeeds['launcherNames'] {
  let names: ReturnType<SettingsNeeds['launcherNames']> | null = null
  return () => {
    names ??= readFile(join(assetsFolder, 'dist', 'widget', 'launcher.json'), 'utf8').then(
      // The border to our own build.
      (text) => JSON.parse(text) as LauncherNames,
      () => {
        // Not built yet; the next visitor looks again.
        names = null
        return {}
      },
    )
    return names
  }
}
