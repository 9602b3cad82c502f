"""The errors of Travaux: acts that aren't allowed and input that can't be taken.

    TravauxError
    ├── texts.UnbalancedBrackets            signs of structure that don't pair
    ├── symbols.InvalidSymbol               a document symbol that doesn't parse (with a caret)
    ├── delegations.UnknownDelegation       a name that nobody bears, or more than one
    ├── dates.InvalidDate                   something that isn't a date in any of the spellings
    ├── instruments.registers.UnreadableRegister   a file that is no table of who is bound
    ├── instants.InvalidInstant             something that isn't a moment on a known zone's clock
    ├── workdays.InvalidLength              something that isn't a length of time
    ├── workdays.InvalidWorkday             something that isn't a day of rest or a holiday
    ├── decisions.VoteWithoutVoting         a count of votes where nobody voted
    ├── readings.BracketChanged             a decision on a bracket that isn't what it was
    ├── changes.ChangeDoesNotFit            a change that quotes words the text doesn't have
    ├── meetings.InvalidTime                something that isn't a time of the day
    ├── drafting.instructions.targets.NotPlaced   an instruction without a certain place
    ├── drafting.accounting.LostProposal    a change that is nowhere: it must never happen
    ├── drafting.disposing.NoSuchBracket    a bracket that isn't open
    ├── drafting.disposing.NotForThisBracket a decision that a bracket can't have
    ├── drafting.conventions.UnknownHouse   a house convention that nobody described
    ├── intake.guard.FileRefused            a file outside the limits, or not what it says
    ├── render.pdf.CannotTypeset            the typesetter gave no PDF
    ├── render.raster.CannotDraw            the typesetter made no PNG of a picture
    ├── journal.canonical.NotPlain          a value that has no canonical spelling
    ├── journal.codec.UnknownEntry          a line that this version of the program can't read
    ├── journal.codec.NotOfThatKind         plain data that isn't the noun that it was to be
    ├── journal.lines.DraftRefused          something that can't become a line of the journal
    ├── journal.exported.ExportUnreadable   a text that should be an exported journal and isn't
    ├── journal.checkpoints.KeyUnreadable   a line that should hold a key and doesn't
    ├── journal.checkpoints.CheckpointUnreadable   a text that should be a checkpoint and isn't
    ├── journal.checkpoints.UnknownKey      a checkpoint that the key in hand didn't sign
    ├── journal.checkpoints.OtherOrigin     a checkpoint of another record
    ├── journal.checkpoints.BadSignature    a checkpoint whose words aren't those that were signed
    ├── journal.proofs.ProofUnreadable      a file that should be the proof of an entry and isn't
    ├── journal.proofs.NotProved            a proof that doesn't prove its entry
    ├── store.port.RecordMovedOn            somebody else recorded something in between
    ├── store.port.NoSuchEntry              a position where the record has no entry
    ├── store.port.RecordBusy               somebody else is writing
    ├── store.port.RecordNotReached         the disk or the database didn't do what it was asked
    ├── store.sql.NotARecord                a file that holds something else than a record
    ├── store.sql.NewerRecord               a record that a newer Travaux wrote
    ├── store.sql.RecordDamaged             a record whose file is broken
    ├── store.sql.TransactionOpen           a destruction in the middle of somebody's transaction
    ├── store.files.NotADigest              a name that isn't the hash of a file
    ├── store.files.FileMissing             an original that was never kept, or was removed
    ├── store.files.FileDamaged             an original whose bytes aren't those that were kept
    ├── store.files.FilesNotReached         the disk didn't do what it was asked
    ├── precedents.schema.NotALibrary       a file that holds something else than a library
    ├── precedents.schema.NewerLibrary      a library that a newer Travaux wrote
    ├── precedents.schema.OlderLibrary      a library in a form that is read no more
    ├── precedents.schema.LibraryBusy       somebody else is adding to the library
    ├── precedents.schema.LibraryNotReached the disk didn't do what it was asked
    ├── precedents.schema.LibraryDamaged    a library whose documents can't be read
    ├── precedents.adding.OtherWords        a document's name, taken by another document
    ├── record.folding.FoldsFromTheStart    an entry that takes back earlier ones, folded alone
    ├── record.people.NotAnOffice           an office that there isn't, or of a body not on record
    ├── procedure.acting.UnknownAct         an act that nobody described
    ├── procedure.acting.WrongParticulars   an act without what it takes, or with something else
    ├── procedure.floor.NotOnRecord         something is named that the record doesn't hold
    ├── procedure.drafters.NoDrafters       an act on a text where nobody reads texts
    ├── procedure.floor.NameShared          a name that several on the record bear
    ├── procedure.pointing.NumberedLater    a paragraph that gets its number with the next issue
    ├── procedure.rules.NotAllowed          an act that a rule forbids; it says what is allowed
    ├── procedure.proposing.NothingToEnter  a file from which nothing could be read
    ├── procedure.rulesets.UnknownRuleSet   a rule set that doesn't come with the program
    ├── reports.chair.composing.NoSuchReport   a report that nobody has begun
    ├── reports.story.steps.StoryUnknown    a story of something that the record doesn't hold
    ├── precedents.mining.corpus.TooManyPassages   a document of more paragraphs than are numbered
    ├── precedents.mining.engine.EngineFailed   an engine that broke off
    ├── precedents.mining.mined.NotMined    a folder that doesn't hold what was mined
    ├── precedents.mining.mining.NothingToMine   a corpus with fewer than two documents
    ├── precedents.mining.spark.NoSpark     Spark isn't installed, or has no Java
    ├── workspace.genealogies.NoSuchPassage a paragraph that isn't among what was mined
    ├── workspace.mining.FolderTaken        a folder for what is mined that holds something else
    ├── workspace.dossier.NoDossier         a folder that isn't a dossier
    ├── workspace.dossier.DossierThere      a folder that is a dossier already
    ├── workspace.entering.NotOpen           an act on a dossier that nobody has opened
    ├── workspace.entering.BeforeTheLast     an act that would be entered before the last one
    ├── workspace.entering.ActFailed         one of several acts can't be done, so none was
    ├── workspace.dossier.NoKey             a dossier without its signing key
    ├── workspace.dossier.NothingToCheckWith a checkpoint, and no key to check it with
    ├── workspace.dossier.NotToBeVouchedFor a record that isn't what it was, so none signs for it
    ├── workspace.playing.ActsUnreadable    a file of acts that can't be read as one
    ├── workspace.playing.WordsUnreadable   a word of a command that is no particular of an act
    ├── workspace.playing.RefusedInFile     an act of a file that the rules refuse, with its line
    ├── workspace.importing.OffersThere     a file of offers that would be written over
    ├── workspace.importing.NoSuchLanguage  a language that isn't known under its code
    ├── workspace.picturing.UnknownPicture  a kind of picture that nothing here draws
    ├── workspace.papers.UnknownPaper       a kind of paper that nothing here makes
    ├── workspace.papers.WhichOne           a paper about one of several things, and none is named
    ├── workspace.asking.NotForThem         a paper on what an audience isn't told at all
    ├── workspace.living.NotFound           words or a paragraph that stand nowhere in an issue
    ├── workspace.living.NothingBefore      a first issue, asked what it came of
    ├── workspace.living.NotOneText         two issues that don't go on from one another
    ├── workspace.bound.NoWordsToRead       an issue whose words nobody can read
    ├── workspace.asking.WhichPart          a paper about a part of a text, and nobody says which
    ├── workspace.cataloguing.NotInCatalogue a status or a language that no document can have
    ├── workspace.cataloguing.CatalogueUnreadable   a manifest of the library that can't be read
    ├── workspace.library.NoLibrary         a library that is asked, and isn't there
    ├── workspace.library.NotHeld           a document that the library doesn't hold
    ├── workspace.exporting.NoExport        a folder that holds no exported dossier
    ├── workspace.exporting.FolderInUse     a folder for an export that holds something already
    ├── workspace.exporting.NotWhatItWas    an export that isn't true to its journal
    ├── workspace.drafters.OtherLanguageFirst   a next issue tabled in another language first
    ├── workspace.drafters.NotTabled        the words of an issue that aren't on record
    ├── workspace.handing_in.UnknownSponsor a file of which nobody says whose it is
    ├── workspace.compiling.CannotCompile   no file was left to compile, or the base can't be read
    ├── workspace.archive.ArchiveUnreadable a file that should hold a compilation and doesn't
    ├── workspace.issuing.UnknownFormat     a format that nothing here writes
    └── workspace.viewing.UnknownView       a view that isn't offered

Oddities in somebody's file aren't errors: they are findings, and travel beside the value
(`travaux.findings`). An error's class writes its own sentence, and lives beside what raises it.
"""


class TravauxError(Exception):
    """The root: its text is a sentence for a person: what is wrong, where, and what to do."""
