; Registers `slipway:` for this person, and takes it away again (docs/decisions/0013). What follows `--` is no switch.
!macro customInstall
  WriteRegStr SHCTX "Software\Classes\slipway" "" "URL:Slipway"
  WriteRegStr SHCTX "Software\Classes\slipway" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\slipway\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHCTX "Software\Classes\slipway\shell\open\command" "" '"$appExe" -- "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "Software\Classes\slipway"
!macroend
