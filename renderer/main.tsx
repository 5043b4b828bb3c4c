/** Starts the page. */
import './no-made-code.ts'
import './styles/tokens.css'
import './styles/direction.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/fields.css'
import './styles/frame.css'
import './styles/notices.css'
import './styles/toasts.css'
import './styles/send.css'
import './styles/drop.css'
import './styles/drop-sheet.css'
import './styles/groups.css'
import './styles/rows.css'
import './styles/row-details.css'
import './styles/history.css'
import './styles/share.css'
import './styles/menus.css'
import './styles/connect.css'
import './styles/connection-file.css'
import './styles/doctor.css'
import './styles/dialogs.css'
import './styles/sections.css'
import './styles/help.css'
import './styles/sign-in.css'
import './styles/updates.css'
import './styles/contrast.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
