"""The workspace: the only room that sees both sides, files and texts.

Files become proposals (`handing_in`), proposals a compilation (`compiling`), and a compilation
goes out in every format (`issuing`) or is read again (`archive`). The command line, and later the
web, call these and print what they find.
"""
