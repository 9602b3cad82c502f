"""Notices: what is told to whom, by mail.

`outbox` keeps the mail that waits and sends it, each once. `telling` writes of a record's new
entries to those who may read them. `rows` writes of what the web alone knows (an invitation, a
draft that came back, a seat), in the same transaction as that. `posting` does both every minute.
"""
