"""Why a file isn't taken: for each rule of the door, the sentence that the sender reads."""

from __future__ import annotations

_RESAVE = "Open it in your word processor, save it as a .docx file, and send that."

SENTENCES = {
    "empty": "The file is empty. Send it again.",
    "no-words": "The file holds no words. Send the file that holds your text.",
    "too-large": "The file is larger than {limit} MB. Take out the pictures and send it again.",
    "pdf": "The file is a PDF, in which changes can't be read. Send the Word file it was made of.",
    "pdf-without-text": "The PDF holds pictures of pages and no text, as a scan does. Run it "
    "through text recognition (OCR), check the words, and give the result.",
    "too-many-pages": "The PDF has more than {limit} pages. Divide it into several files.",
    "rtf": "The file is in Rich Text Format. " + _RESAVE,
    "old-word": "The file is in the old Word format (.doc). " + _RESAVE,
    "open-document": "The file is an OpenDocument text (.odt). " + _RESAVE,
    "flat-xml": "The file is a word processor's file saved as plain XML. " + _RESAVE,
    "password": "The file is locked with a password. Remove the password and send it again.",
    "not-a-text": "The file is not a text. Send a Word file (.docx) or plain text.",
    "not-word": "The file is not a Word text. " + _RESAVE,
    "not-characters": "The file's characters can't be read. Save it as UTF-8 text and send it.",
    "damaged": "The file is damaged or was cut off on the way. Send it again.",
    "part-missing": "The file has no part “{part}”, so it is not a whole Word file. " + _RESAVE,
    "too-many-parts": "The file is made of more than {limit} parts. " + _RESAVE,
    "unsafe-name": "The file holds a part with an unsafe name, “{name}”. " + _RESAVE,
    "twice-the-same-part": "The file holds the part “{name}” twice. " + _RESAVE,
    "odd-compression": "The part “{part}” is packed in a way that Word doesn't use. " + _RESAVE,
    "bomb": "The part “{part}” unpacks to more than {times} times its size, as a hostile file "
    "does. " + _RESAVE,
    "too-large-inside": "The part “{part}” is too large to be read. Divide the text into several "
    "files and send them one by one.",
    "document-type": "The part “{part}” declares a document type of its own, which a Word file "
    "never does. " + _RESAVE,
    "odd-encoding": "The part “{part}” is written in an encoding that Word doesn't use. " + _RESAVE,
    "too-deep": "The part “{part}” is nested too deeply. Take out tables inside tables and send "
    "the file again.",
    "broken-xml": "The part “{part}” is broken. " + _RESAVE,
    "xml-not-akn": "The file is XML, but not Akoma Ntoso 3.0. Export it as Akoma Ntoso 3.0, or "
    "give it as Word, HTML or plain text.",
    "xml-document-type": "The XML file declares a document type or entities of its own, as "
    "files do that reach for others. Export it again without a DOCTYPE.",
    "xml-odd-encoding": "The XML file is in an encoding that isn't read here. Save it as UTF-8.",
    "xml-too-deep": "The XML file is nested too deeply. Export it again with fewer levels.",
    "xml-broken-xml": "The XML file is broken. Export it again.",
    "too-many-lines": "The file has more than {limit} paragraphs and rows. Divide it into several "
    "files and send them one by one.",
}
