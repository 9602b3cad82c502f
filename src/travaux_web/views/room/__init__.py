"""The room: what a body has before it now, on the console, on the screen and on every phone.

`before` says what that is, `parts` prints it for everybody who looks, `console` is the chair's,
`screens` the room's. `ruling`, `agreeing`, `deciding` and `silence` enter on the record what was
decided; `speaking` keeps the list of those who asked for the floor.
"""
