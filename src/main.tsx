/**
 * The pages that Parley serves itself. The address picks one, and only that one is loaded: visitors of the shop never
 * fetch the console.
 */
async function showPage(path: string, root: HTMLElement): Promise<void> {
  if (/^\/agent(\/|$)/.test(path)) {
    const { mountConsole } = await import('./console/mountConsole.tsx')
    mountConsole(root)
  } else if (/^\/gallery(\/|$)/.test(path)) {
    const { mountGallery } = await import('./demo/gallery/Gallery.tsx')
    mountGallery(root)
  } else {
    const { mountDemo } = await import('./demo/mountDemo.tsx')
    mountDemo(root)
  }
}

const root = document.querySelector<HTMLElement>('#root')
if (root !== null) void showPage(location.pathname, root)
