/** The sign of the app, as on its icon (`build/icon.svg`): a sail over a hull that is an arrow over a tray. */

export function AppSign({ className }: { className: string }) {
  return (
    <svg aria-hidden className={className} viewBox="0 0 64 64">
      <defs>
        <linearGradient id="app-sign-sea" x1="0" y1="0" x2="0.4" y2="1">
          <stop offset="0" stopColor="#5a86ff" />
          <stop offset="1" stopColor="#1d45c4" />
        </linearGradient>
      </defs>
      <rect width="64" height="64" rx="15" fill="url(#app-sign-sea)" />
      <path d="M30.4 11.2v24.3H16.2c-1.5 0-2.4-1.7-1.5-3L30.4 11.2Z" fill="#ffffff" opacity="0.72" />
      <path d="M33.6 11.2v24.3h14.2c1.5 0 2.4-1.7 1.5-3L33.6 11.2Z" fill="#ffffff" />
      <path
        d="M11.6 40.5h40.8c1.2 0 2 1.2 1.6 2.3-1.9 5.6-7.1 9.7-13 9.7H23c-5.9 0-11.1-4.1-13-9.7-.4-1.1.4-2.3 1.6-2.3Z"
        fill="#ffffff"
      />
    </svg>
  )
}
