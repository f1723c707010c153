import { NothingHere } from '../../../nothing-here';

export default function SampleNotFound() {
  return (
    <NothingHere title="No such sample">
      The address is not complete, or the sample is of another pack.
    </NothingHere>
  );
}
