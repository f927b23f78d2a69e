package org.praktyki.persistence.lucene;

/** A small number for each document of a piece of the index, in as little memory as it needs. */
sealed interface Kinds {

    /** The number of a document. */
    int of(int document);

    /** Counts the numbers of the first so many documents. */
    void count(int[] documents, int size, int[] counts);

    /**
     * Packs numbers.
     *
     * @param kinds how many different ones there are: each is smaller than that
     */
    static Kinds of(int[] numbers, int kinds) {
        if (kinds <= 1 << Byte.SIZE) {
            byte[] packed = new byte[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                packed[i] = (byte) numbers[i];
            }
            return new Few(packed);
        }
        if (kinds <= 1 << Character.SIZE) {
            char[] packed = new char[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                packed[i] = (char) numbers[i];
            }
            return new Some(packed);
        }
        return new Many(numbers);
    }

    /** Up to 256. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Few(byte[] numbers) implements Kinds {
        @Override
        public int of(int document) {
            return Byte.toUnsignedInt(numbers[document]);
        }

        @Override
        public void count(int[] documents, int size, int[] counts) {
            for (int i = 0; i < size; i++) {
                counts[Byte.toUnsignedInt(numbers[documents[i]])]++;
            }
        }
    }

    /** Up to 65 536. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Some(char[] numbers) implements Kinds {
        @Override
        public int of(int document) {
            return numbers[document];
        }

        @Override
        public void count(int[] documents, int size, int[] counts) {
            for (int i = 0; i < size; i++) {
                counts[numbers[documents[i]]]++;
            }
        }
    }

    /** Any. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Many(int[] numbers) implements Kinds {
        @Override
        public int of(int document) {
            return numbers[document];
        }

        @Override
        public void count(int[] documents, int size, int[] counts) {
            for (int i = 0; i < size; i++) {
                counts[numbers[documents[i]]]++;
            }
        }
    }
}
