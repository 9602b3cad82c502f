"""The interface for programs: what the screens show and do, as JSON over HTTP (docs/api.md).

`serving` puts it together. Every operation says whom it is for (`operations`); whoever asks is let
in by their session or a token (`door`); what they are given is made of the record as their audience
reads it, in the shapes of the nouns themselves (`shapes`); what can't be done is told as a problem
(`problems`).
"""
