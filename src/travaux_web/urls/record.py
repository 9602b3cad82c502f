"""The record: search, documents, entries, proof, citation, feeds."""

from __future__ import annotations

from django.urls import path

from travaux_web.views.record import (
    citing,
    documents,
    entries,
    exports,
    feeds,
    pictures,
    proving,
    searching,
    stories,
    things,
)

paths = [
    path("search/", searching.search, name="search"),
    path("documents/", documents.register, name="documents"),
    path("document/<issue:issue>/", documents.document, name="document"),
    path("document/<issue:issue>/file/<str:language>/", documents.file, name="document_file"),
    path("document/<issue:issue>/as/<str:form>/", documents.printed, name="document_as"),
    path("proposal/<issue:proposal>/file/", documents.received, name="proposal_file"),
    path("record/", entries.entries, name="entries"),
    path("record/discrepancies/", entries.discrepancies, name="discrepancies"),
    path("record/export/", exports.export_record, name="export"),
    path("record/<str:kind>/<issue:of>/", things.thing, name="thing"),
    path("story/<issue:issue>/", stories.story_of, name="story"),
    path("story/<issue:issue>/timeline.svg", stories.timeline_of, name="timeline"),
    path("pictures/<issue:issue>/", pictures.pictures, name="pictures"),
    path("pictures/<issue:issue>/<str:kind>.svg", pictures.picture, name="picture"),
    path("prove/", proving.desk_of_proof, name="proof"),
    path("prove/checkpoint/", proving.take_checkpoint, name="take_checkpoint"),
    path("prove/checkpoint.txt", proving.checkpoint, name="checkpoint"),
    path("prove/key.pub", proving.key, name="public_key"),
    path("prove/<int:position>/", proving.prove, name="prove"),
    path("prove/<int:position>/proof.json", proving.proof_file, name="proof_file"),
    path("cite/<str:kind>/<issue:of>/", citing.cite, name="cite"),
    path("feed/", feeds.of_all, name="feed"),
    path("feed/body/<issue:body>/", feeds.of_body, name="feed_of_body"),
    path("feed/document/<issue:issue>/", feeds.of_document, name="feed_of_document"),
]
