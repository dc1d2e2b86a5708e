/** Where the names of a campaign's people come from: they never go through a workflow. */
export interface DirectorySource {
  /** name of the deposit made in the records before the start; null: there is none */
  deposit: string | null;
  /** id of the campaign before, whose members keep their ids; null: none */
  follows: string | null;
}
