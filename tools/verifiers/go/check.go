// Check reads files that a log handed out and says of each whether Go's own packages for transparency logs believe it.
//
//	check VERIFIER-KEY <cases
//
// A case is a line of tab-separated columns: the file, and the earlier checkpoint that a proof of consistency begins with
// (or "-"); further columns are passed by. For each case there is one line, "accepted" or "refused: why".
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const proofHeader = "c2sp.org/tlog-proof@v1"

var errMalformed = errors.New("malformed")

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: check VERIFIER-KEY <cases")
		os.Exit(2)
	}
	key, err := note.NewVerifier(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "check:", err)
		os.Exit(2)
	}
	cases := bufio.NewScanner(os.Stdin)
	for cases.Scan() {
		columns := strings.Split(cases.Text(), "\t")
		if err := check(key, columns[0], columns[1]); err != nil {
			fmt.Println("refused:", strings.ReplaceAll(err.Error(), "\n", " "))
		} else {
			fmt.Println("accepted")
		}
	}
}

func check(key note.Verifier, path, earlierPath string) error {
	file, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	switch {
	case bytes.HasPrefix(file, []byte(proofHeader)):
		return checkInclusion(key, file)
	case bytes.HasPrefix(file, []byte("old ")):
		return checkConsistency(key, file, earlierPath)
	default:
		_, err := openCheckpoint(key, file)
		return err
	}
}

// checkInclusion believes a proof whose extra line is the record that it proves.
func checkInclusion(key note.Verifier, file []byte) error {
	head, signed, err := split(file)
	if err != nil {
		return err
	}
	if len(head) < 3 || head[0] != proofHeader {
		return errMalformed
	}
	record, err := base64.StdEncoding.Strict().DecodeString(strings.TrimPrefix(head[1], "extra "))
	if err != nil || !strings.HasPrefix(head[1], "extra ") {
		return errMalformed
	}
	index, err := number(head[2], "index ")
	if err != nil {
		return err
	}
	path, err := hashes(head[3:])
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(key, signed)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(path, tree.N, tree.Hash, index, tlog.RecordHash(record))
}

func checkConsistency(key note.Verifier, file []byte, earlierPath string) error {
	head, signed, err := split(file)
	if err != nil {
		return err
	}
	size, err := number(head[0], "old ")
	if err != nil {
		return err
	}
	path, err := hashes(head[1:])
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(key, signed)
	if err != nil {
		return err
	}
	file, err = os.ReadFile(earlierPath)
	if err != nil {
		return err
	}
	earlier, err := openCheckpoint(key, file)
	if err != nil {
		return err
	}
	if earlier.N != size {
		return errors.New("the earlier checkpoint has another size")
	}
	if size == 0 {
		return emptyIsBeginning(path)
	}
	return tlog.CheckTree(path, tree.N, tree.Hash, earlier.N, earlier.Hash)
}

// emptyIsBeginning stands in for tlog, which knows no proof that begins with the empty tree: by tlog-witness it is empty.
func emptyIsBeginning(path []tlog.Hash) error {
	if len(path) > 0 {
		return errMalformed
	}
	return nil
}

// openCheckpoint is tlog-checkpoint on top of a note: tlog's own parser wants the origin of Go's checksum database.
func openCheckpoint(key note.Verifier, file []byte) (tlog.Tree, error) {
	opened, err := note.Open(file, note.VerifierList(key))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(strings.TrimSuffix(opened.Text, "\n"), "\n")
	if len(lines) < 3 || lines[0] != key.Name() {
		return tlog.Tree{}, errMalformed
	}
	size, err := number(lines[1], "")
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := hashes(lines[2:3])
	if err != nil {
		return tlog.Tree{}, err
	}
	return tlog.Tree{N: size, Hash: root[0]}, nil
}

// split takes the lines before the first empty one apart from the checkpoint after it.
func split(file []byte) ([]string, []byte, error) {
	head, signed, found := bytes.Cut(file, []byte("\n\n"))
	if !found {
		return nil, nil, errMalformed
	}
	return strings.Split(string(head), "\n"), signed, nil
}

func number(line, prefix string) (int64, error) {
	text := strings.TrimPrefix(line, prefix)
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil || prefix+strconv.FormatInt(value, 10) != line || value < 0 {
		return 0, errMalformed
	}
	return value, nil
}

func hashes(lines []string) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil || hash.String() != line {
			return nil, errMalformed
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}
