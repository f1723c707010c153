import { NothingHere } from '../../../nothing-here';

export default function PackCredentialNotFound() {
  return (
    <NothingHere title="No such credential in this pack">
      It was not there in the period of the pack, or is not of its scope; or there is no such pack.
    </NothingHere>
  );
}
