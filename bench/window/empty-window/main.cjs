// An Electron window that shows nothing: what every figure of the app's own window is compared with.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1040, height: 760, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadURL('data:text/html,<title>Empty</title>')
})
