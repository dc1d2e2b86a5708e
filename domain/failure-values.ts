/** Sentences of failures that stand in words/, by key, with what each is made of. */

type None = Record<string, never>;

export type FileFailure =
  | 'EMPTY_FILE'
  | 'FILE_TOO_LARGE'
  | 'CELL_QUOTA'
  | 'TYPE_NOT_ALLOWED'
  | 'TYPE_MISMATCH'
  | 'ENCRYPTED'
  | 'DAMAGED'
  | 'ZIP_BOMB'
  | 'MACROS'
  | 'ACTIVE'
  | 'INFECTED'
  | 'NOT_SCANNED'
  | 'FILE_UNKNOWN'
  | 'FILE_CHANGED'
  | 'BAD_NAME';

/** Why nobody has looked for viruses in a file: the scanner doesn't answer, takes too long, or takes none of that size. */
export type ScanTrouble = 'noAnswer' | 'tooSlow' | 'tooLarge';

/** What the sentence on a file is made of. */
export interface FileValues {
  /** as the sender called it, or the hash of a file that is asked for */
  name: string;
  /** bytes */
  limit?: number;
  /** bytes: of the file, or of the cell's files with it; in a stream that was stopped, what had come so far */
  size?: number;
  /** what the content is, as an extension, or what a scanner has found or said; absent when nothing known */
  found?: string;
  trouble?: ScanTrouble;
}

export type StorageFailure = 'STORAGE_AWAY' | 'STORAGE_REFUSED';

/**
 * What is wrong with a storage of files that isn't on this machine: no answer, none in time, one that asks to wait, keys
 * that open nothing, no such bucket, anything else.
 */
export type StorageTrouble = 'noAnswer' | 'tooSlow' | 'busy' | 'denied' | 'noBucket' | 'failed';

/** A variable of the environment, or several, that can't be so; `why` is a word of ours, or what is expected. */
export interface SettingProblem {
  names: string;
  why: 'missing' | 'onlyOne' | 'unreadable' | (string & {});
}

/** Of the folder of the embedded system; paths unless said otherwise. */
export interface FolderValues {
  folderInUse: { folder: string; pid: number };
  temporalFileInUse: { file: string };
  folderForbidden: { path: string };
  /** `holds`: the name of something in it */
  folderOfOthers: { folder: string; holds: string };
  notAFolder: { folder: string };
  notAFile: { path: string };
  folderUnusable: { folder: string; reason: string };
  cannotBeLocked: { folder: string; reason: string };
  folderCopied: { folder: string; origin: string };
  noFolder: { folder: string };
  diskTakesNothing: { folder: string };
  /** in MB */
  diskFull: { folder: string; left: number; wanted: number };
}

/** Of a backup and of what is restored from it. */
export interface BackupValues {
  /** a path in the backup */
  copyDiffers: { what: string };
  dataElsewhere: None;
  backupBusy: None;
  placeUnwritable: { place: string; reason: string };
  placeHeld: { place: string };
  backupInside: { kept: string };
  backupPlaceTaken: { to: string };
  archiveInside: { kept: string };
  archivePlaceTaken: { to: string };
  campaignChanging: None;
  restorePlaceTaken: { folder: string };
  backupDamaged: { folder: string; shown: string };
  earlierBuild: { campaigns: string };
}

/** Of the use cases; ids unless said otherwise. */
export interface OfficeValues {
  noCriteria: { subject: string };
  notYourCell: None;
  /** what the team notes and scores of a cell */
  notTold: { cell: string };
  notOffice: { person: string };
  noRole: { person: string };
  caseUnknown: { subject: string };
  /** `why`: for whoever looks for the cause */
  caseBroken: { subject: string; why: string };
  unknownCell: { cell: string };
  reasonMissing: None;
  noStoredFile: { sha256: string };
  severalStoredFiles: { sha256: string };
  detailsNotSaved: { why: string };
}

/** Somebody else listens where a server should. */
export type PortFailure = 'PORT_TAKEN';

/** What does not start; `reason` is for whoever looks for the cause. */
export interface StartValues {
  notLoopback: { host: string };
  /** `url`: under which people open the pages */
  notEncrypted: { host: string; url: string };
  dashboardPortTaken: { port: number };
  dashboardPortUnusable: { port: number; reason: string };
  temporalPortTaken: { port: number };
  /** a path */
  temporalDataInUse: { file: string };
  temporalNotStarted: { reason: string };
  /** `file`: a path */
  keysMissing: { file: string };
  keysDamaged: { file: string };
  /** `id`: of the key that is missing or another one */
  keysOther: { file: string; id: string };
  keysFull: { file: string; most: number };
  /** `file`: a path */
  signingMissing: { file: string };
  signingDamaged: { file: string };
  signingOther: { file: string };
  begunInClear: { campaign: string };
  /** `issuer`: the URL that names the identity provider */
  providerAway: { issuer: string; reason: string };
  providerWrong: { issuer: string; reason: string };
  providerClock: { issuer: string; reason: string };
  providerRefused: { issuer: string; reason: string };
}

/** Why there are no bytes under a name that a sender gives. */
export type Unreadable = 'missing' | 'notAFile' | 'forbidden' | 'impossible';

/** What is wrong with one file of a payload; its own place in the payload, null where nobody is told of it. */
export interface ToldFile {
  path: string | null;
  said: FileSaid;
}

/** A file that is not taken, or that isn't there. */
export type FileSaid =
  | { key: 'file'; values: FileValues & { code: FileFailure } }
  | { key: 'unreadableFile'; values: { file: string; why: Unreadable } };

/** Of files, one by one and together. */
interface OfFiles {
  file: Extract<FileSaid, { key: 'file' }>['values'];
  unreadableFile: Extract<FileSaid, { key: 'unreadableFile' }>['values'];
  filesRefused: { files: ToldFile[] };
  /** `code`: by which the system or the storage names it; may be empty */
  storage: { why: StorageTrouble; code: string };
  fileSettings: { wrong: SettingProblem[] };
}

/** Of the program that writes PDF of files for Word. */
export interface PdfValues {
  /** as it is called on the PATH */
  pdfProgramMissing: { program: string };
  /** seconds after which it was ended */
  pdfProgramHung: { program: string; seconds: number };
  /** `signal`: with which somebody, or the system for want of memory, has ended it */
  pdfProgramKilled: { program: string; signal: string };
  /** `file`: of which it made no PDF; `said`: by it, for whoever looks for the cause, may be empty */
  pdfProgramFailed: { program: string; file: string; said: string };
}

export interface FailureValues
  extends OfFiles,
    FolderValues,
    BackupValues,
    OfficeValues,
    StartValues,
    PdfValues {}
