// Whether a window can be shown here, and what to say when it cannot.

/** A screen is needed on Linux only; elsewhere a logged-in person has one. */
export function hasDisplay(environment, platform) {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

export const noDisplayMessage = 'There is no display to open a window on. Run: xvfb-run -a npm start'

/**
 * Arguments that Electron needs from this user. The packaged app never gets them.
 * @param uid what `process.getuid()` answers; undefined on Windows
 */
export function sandboxArguments(platform, uid) {
  // Chromium refuses to run its sandbox as root (https://crbug.com/638180).
  return platform === 'linux' && uid === 0 ? ['--no-sandbox'] : []
}
