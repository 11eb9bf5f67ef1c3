import { checkSeed } from './people.fixture.ts'

// Three seeds in three files, so that each has a worker of its own.
checkSeed(3)
