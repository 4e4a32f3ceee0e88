package publish

import (
	"os"

	"golang.org/x/sys/unix"
)

// isMount tells whether a folder is a mount point. A bind mount has the device
// number of its neighbours, so the kernel is asked (Linux 5.8); before that the
// device numbers must do.
func isMount(r *os.Root, name string) (bool, error) {
	dir, err := r.Open(".")
	if err != nil {
		return false, err
	}
	defer dir.Close()
	var own, above unix.Statx_t
	flags := unix.AT_SYMLINK_NOFOLLOW | unix.AT_NO_AUTOMOUNT
	if err := unix.Statx(int(dir.Fd()), name, flags, unix.STATX_TYPE, &own); err != nil {
		return false, err
	}
	if own.Attributes_mask&unix.STATX_ATTR_MOUNT_ROOT != 0 {
		return own.Attributes&unix.STATX_ATTR_MOUNT_ROOT != 0, nil
	}
	err = unix.Statx(int(dir.Fd()), "", flags|unix.AT_EMPTY_PATH, unix.STATX_TYPE, &above)
	return own.Dev_major != above.Dev_major || own.Dev_minor != above.Dev_minor, err
}
